"""Where figures stand, what they count, and which words lie between them."""
