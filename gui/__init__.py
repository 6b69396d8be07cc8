"""The window: signals into core calls, core values into widgets."""
