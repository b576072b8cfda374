"""Our test corpora, and what reads, recomputes and scores them."""
