"""Voices from outside the hall: posts of an online board, e-mails, social media (CSV, XLSX, JSON lines) -> notes.

They come in as notes of a source, never of a table, and are counted apart. Columns are found as those of a participant list.

``read_posts`` reads the file, ``guess_columns`` says which column is what, ``check_posts`` gives the posts and the rejected
lines; none of these knows a record. ``facilitator.outside.arrive`` brings the posts into a round. Who wrote a post has no
field, so it cannot come in.
"""

from facilitator.outside.columns import POST_FIELDS, choose_column, guess_columns, map_by_hand
from facilitator.outside.posts import CheckedPosts, ReadPost, check_posts
from facilitator.outside.reading import PostsFile, read_posts

__all__ = [
    "POST_FIELDS",
    "CheckedPosts",
    "PostsFile",
    "ReadPost",
    "check_posts",
    "choose_column",
    "guess_columns",
    "map_by_hand",
    "read_posts",
]
