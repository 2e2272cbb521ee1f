"""`tarazy serve`: the HTTP service."""

import argparse
import logging.config
import shlex
import socket
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from api.app import create_app
from api.routes import PREFIX
from api.settings import Settings
from cli.configuration import settings_from
from cli.folder import shown
from cli.outcome import Exit, said, wrong_usage

PATIENCE = 30
"""How many seconds the requests under way have to end when the service is stopped."""

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - shown to the user, never listened on
"""Addresses that stand for all of a machine -> one of them that can be called."""

logger = logging.getLogger("tarazy")


def run(options: argparse.Namespace) -> Exit:
    """Serve until the process is told to stop: SIGTERM or Ctrl-C."""
    settings = settings_from(options)
    if not settings.methodologies.is_dir():
        raise wrong_usage(f"there is no directory {shown(settings.methodologies)}")
    if options.show_example and not Path(options.show_example[0]).is_file():
        raise wrong_usage(f"there is no file {options.show_example[0]}")
    logging.config.dictConfig(_logging(settings))
    listener = _bound(settings)
    app = _app(settings)
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level=settings.log_level,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    listener.listen()  # who calls from here on is served as soon as the service runs
    address = f"http://{_host(settings)}:{listener.getsockname()[1]}"
    logger.info("listening on %s, described at %s/docs", address, address)
    if options.show_example:
        print(_example(address, *options.show_example), flush=True)
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        logger.info("stopped")
    return Exit.fine


def _app(settings: Settings) -> FastAPI:
    """The service; a refusal where the key that it is to sign with cannot be had."""
    if settings.signing_key is None:
        return create_app(settings)
    from api.evidence.keys import NoKey

    try:
        return create_app(settings)
    except NoKey as error:
        raise wrong_usage(f"TARAZY_SIGNING_KEY: {error}") from None


def _bound(settings: Settings) -> socket.socket:
    """A socket at the address to listen on; a refusal where that cannot be had."""
    listener = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise wrong_usage(f"cannot listen on {settings.host}, port {settings.port}: {said(error)}") from None
    return listener


def _host(settings: Settings) -> str:
    """The host as it stands in an address to call."""
    host = EVERYWHERE.get(settings.host, settings.host)
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def _example(address: str, file: str, methodology: str) -> str:
    target = f"{address}{PREFIX}/methodologies/{methodology}/evaluate"
    return shlex.join(
        ["curl", "-s", "-H", "Content-Type: application/json", "--data-binary", f"@{file}", target]
    )


def _logging(settings: Settings) -> dict[str, object]:
    """Everything on stderr, one line each; of a request, its head alone."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": settings.log_level.upper()},
    }
