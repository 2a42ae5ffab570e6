# What every workflow begins with: Claimbook and its locked dependencies, into .venv.
# To update Claimbook, change its version here.
set -euo pipefail
python3 -m venv .venv
.venv/bin/pip install --quiet --require-hashes --requirement requirements.txt
.venv/bin/pip install --quiet --no-deps "claimbook==$version"
