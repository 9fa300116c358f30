#!/bin/sh
# Writes files.inc: every file under rules/ that lint needs, for the compiler to embed. Run by `make rules`.
set -eu
cd "$(dirname "$0")/../.."
files=$(find rules -name '*.xml' -o -path 'rules/*' -name '*.txt' | LC_ALL=C sort)
{
  echo "// Written by update.sh; \`make rules\` writes it anew."
  number=0
  for file in $files; do
    printf 'static const unsigned char F%d[] = {\n#embed "../../%s"\n};\n' "$number" "$file"
    number=$((number + 1))
  done
  echo "static const struct calque_file FILES[] = {"
  number=0
  for file in $files; do
    printf '  {"%s", F%d, sizeof F%d},\n' "${file#rules/}" "$number" "$number"
    number=$((number + 1))
  done
  echo "};"
} > Sources/CBuiltinRules/files.inc.new
cmp -s Sources/CBuiltinRules/files.inc.new Sources/CBuiltinRules/files.inc 2>/dev/null \
  && rm Sources/CBuiltinRules/files.inc.new || mv Sources/CBuiltinRules/files.inc.new Sources/CBuiltinRules/files.inc
