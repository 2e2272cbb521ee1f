"""Generated code in the making: straight-line functions, and the names that they find around them."""

from typing import Any, Final

from api.intake.fast.irregular import IrregularError

GIVE_UP: Final = "raise IrregularError"


class Source:
    """The functions of one reader. Texts of the methodology go into the code as literals or not at all."""

    def __init__(self) -> None:
        self._names: dict[str, Any] = {"IrregularError": IrregularError}
        self._known: dict[int, str] = {}
        self._functions: list[str] = []

    def name(self, hint: str, value: Any) -> str:
        """The name under which the code finds this value."""
        if id(value) not in self._known:
            name = self._known[id(value)] = f"{hint}_{len(self._names)}"
            self._names[name] = value
        return self._known[id(value)]

    def function(self, hint: str, parameters: str, lines: list[str]) -> str:
        """Add a function; its name."""
        name = f"{hint}_{len(self._functions)}"
        body = "\n".join(f"    {line}" for line in lines)
        self._functions.append(f"def {name}({parameters}):\n{body}\n")
        return name

    @property
    def text(self) -> str:
        """The code."""
        return "\n\n".join(self._functions)

    def compiled(self, name: str) -> Any:
        """The function of this name."""
        namespace = dict(self._names)
        exec(compile(self.text, f"<reader {name}>", "exec"), namespace)  # noqa: S102 - written by this package
        return namespace[name]
