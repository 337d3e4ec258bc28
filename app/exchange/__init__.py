"""What is read from others and written for them; one format a file, each a function from or to bytes."""
