"""All figures of a document as one exact system."""
