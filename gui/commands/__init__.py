"""Everything the user can do: where it stands in the menus, its keys, what it does."""
