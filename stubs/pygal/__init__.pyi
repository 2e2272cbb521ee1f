from collections.abc import Callable, Sequence

from pygal.style import Style

class Config:
    def __init__(
        self,
        *,
        width: int = ...,
        height: int = ...,
        explicit_size: bool = ...,
        show_legend: bool = ...,
        disable_xml_declaration: bool = ...,
        js: Sequence[str] = ...,
        range: tuple[float, float] = ...,
        truncate_label: int = ...,
        style: Style = ...,
        formatter: Callable[[float], str] = ...,
    ) -> None: ...

class PluginImportFixer: ...

class HorizontalStackedBar:
    uuid: str
    x_labels: Sequence[str]
    def __init__(self, config: Config) -> None: ...
    def add(self, title: str, values: Sequence[float]) -> None: ...
    def render(self) -> bytes: ...
