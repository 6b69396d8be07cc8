"""How far the checks can be trusted: false alarms on good translations, errors found of those planted."""
