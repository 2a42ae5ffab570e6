# What every workflow begins with: Claimbook and its locked dependencies, into .venv.
set -euo pipefail
python3 scripts/build.py --help > /dev/null
