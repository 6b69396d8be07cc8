"""Where each weight of `model.TranslationModel` stands in a CTranslate2 Transformer."""

from model import Shape

_NORM = (("weight", "gamma"), ("bias", "beta"))
_LINEAR = (("weight", "weight"), ("bias", "bias"))
_SELF = (
    ("attention_norm", "self_attention/layer_norm", _NORM),
    ("attention.query_key_value", "self_attention/linear_0", _LINEAR),
    ("attention.output", "self_attention/linear_1", _LINEAR),
)
_CROSSING = (
    ("crossing_norm", "attention/layer_norm", _NORM),
    ("crossing.query", "attention/linear_0", _LINEAR),
    ("crossing.key_value", "attention/linear_1", _LINEAR),
    ("crossing.output", "attention/linear_2", _LINEAR),
)
_INNER = (
    ("inner_norm", "ffn/layer_norm", _NORM),
    ("inner.widen", "ffn/linear_0", _LINEAR),
    ("inner.narrow", "ffn/linear_1", _LINEAR),
)


def layout(shape: Shape) -> list[tuple[str, str]]:
    """Return (our weight, CTranslate2 variable) for every variable of a model of this shape.

    The one embedding table stands in three places.
    """
    rows = [
        ("embedding.weight", "encoder/embeddings_0/weight"),
        ("embedding.weight", "decoder/embeddings/weight"),
        ("embedding.weight", "decoder/projection/weight"),
        ("output_bias", "decoder/projection/bias"),
    ]
    for side, layers, blocks in (
        ("encoder", shape.encoder_layers, (*_SELF, *_INNER)),
        ("decoder", shape.decoder_layers, (*_SELF, *_CROSSING, *_INNER)),
    ):
        rows += [(f"{side}_norm.{ours}", f"{side}/layer_norm/{name}") for ours, name in _NORM]
        rows += [
            (f"{side}.{number}.{block}.{ours}", f"{side}/layer_{number}/{place}/{name}")
            for number in range(layers)
            for block, place, parts in blocks
            for ours, name in parts
        ]
    return rows
