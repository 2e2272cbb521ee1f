from collections.abc import Sequence

class Style:
    def __init__(
        self,
        *,
        background: str = ...,
        plot_background: str = ...,
        foreground: str = ...,
        foreground_strong: str = ...,
        foreground_subtle: str = ...,
        colors: Sequence[str] = ...,
        opacity: str = ...,
        opacity_hover: str = ...,
        transition: str = ...,
        font_family: str = ...,
        label_font_size: int = ...,
        major_label_font_size: int = ...,
    ) -> None: ...
