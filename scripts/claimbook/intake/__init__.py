"""What other tools wrote -> drafts of records that the base does not have yet."""
