"""A root folder -> problems, and a site where there are no errors: the pipeline."""
