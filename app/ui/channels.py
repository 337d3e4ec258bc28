"""How each channel looks and what it is called."""

from app.language import mark, tr

CHANNEL_LOOKS = {
    "PHONE": ("phone", mark("Phone")),
    "VISIT": ("user-round", mark("Visit")),
    "EMAIL": ("mail", mark("E-mail")),
    "CHAT": ("message-circle", mark("Chat")),
    "LETTER": ("send", mark("Letter")),
    "ESERVICE": ("globe", mark("E-service")),
    "SOCIAL": ("share-2", mark("Social media")),
    "INTERNAL": ("building-2", mark("Internal")),
}


def channel_icon(channel: str) -> str:
    """The name of the channel's icon."""
    return CHANNEL_LOOKS[channel][0]


def channel_text(channel: str) -> str:
    """What the channel is called on the screen."""
    return tr(CHANNEL_LOOKS[channel][1])
