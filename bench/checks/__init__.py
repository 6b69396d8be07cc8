"""How far the checks can be trusted: false alarms on good translations, planted errors found."""
