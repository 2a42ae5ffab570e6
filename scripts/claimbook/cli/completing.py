"""`completion`: the script with which a shell completes commands, options and ids."""

import click
from click.shell_completion import get_completion_class

from claimbook.cli.printing import say

NAME, VARIABLE = "claimbook", "_CLAIMBOOK_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell")

_EPILOG = """\b
Once, for every new shell:
  bash  claimbook completion bash > ~/.local/share/bash-completion/completions/claimbook
  zsh   claimbook completion zsh > ~/.zfunc/_claimbook     (with fpath+=~/.zfunc before compinit)
  fish  claimbook completion fish > ~/.config/fish/completions/claimbook.fish
  pwsh  claimbook completion powershell >> $PROFILE
\b
Only in this one:
  eval "$(claimbook completion bash)"
"""


@click.command("completion", epilog=_EPILOG)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> None:
    """Print the script that lets a SHELL complete commands, options, and ids of records."""
    maker = get_completion_class(shell)
    assert maker is not None  # they are click's own
    say(maker(context.find_root().command, {}, NAME, VARIABLE).source())
