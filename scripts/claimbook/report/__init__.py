"""Problems, rules and models -> text for people, editors and machines. Pure."""
