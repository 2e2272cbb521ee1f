"""Writes 2023-2025.json beside this file: the data of 2025.json, with what 2023 asks for besides.

For each indicator it says how far it was achieved, under a name and in words of its own: 2023-2025.yaml maps
them to those of 2023. Like all data here it is made up. The same file comes out, byte for byte, every time:

    python examples/generate_comparison.py
"""

import json
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
PARTLY = Decimal("0.75")


def main() -> None:
    """Read the one file and write the other."""
    data = json.loads((HERE / "2025.json").read_text("utf-8"), parse_float=Decimal)
    for body in data["bodies"]:
        for indicator in body["data"].get("goals", {}).get("indicators", []):
            indicator["status"] = status(indicator)
    text = json.dumps(data, ensure_ascii=False, indent=1, default=str)
    (HERE / "2023-2025.json").write_text(text + "\n", "utf-8")


def status(indicator: dict[str, str]) -> str:
    """How far an indicator was achieved."""
    if indicator.get("actual") is None:
        return "no_data"
    planned, actual = Decimal(str(indicator["planned"])), Decimal(str(indicator["actual"]))
    done, wanted = (actual, planned) if indicator["direction"] == "growth" else (planned, actual)
    if done >= wanted:
        return "achieved"
    return "partly" if done >= PARTLY * wanted else "missed"


if __name__ == "__main__":
    main()
