"""Names and terms: those of the article, the desk's own tables, shared with others."""
