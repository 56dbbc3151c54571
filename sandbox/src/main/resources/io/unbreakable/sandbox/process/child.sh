# Runs a command that must not outlive whoever started us. Arguments: log file, grace in tenths of a second, command.
# Our standard input is a pipe that only our parent holds: its end, however it comes, is the order to end the command.
# The command gets a process group of its own, so that what it starts ends with it.
log=$1 grace=$2
shift 2
exec 3<&0
if command -v setsid >/dev/null 2>&1; then
  setsid "$@" </dev/null >>"$log" 2>&1 3<&- &
else
  set -m
  "$@" </dev/null >>"$log" 2>&1 3<&- &
  set +m
fi
child=$!
trap '' HUP INT QUIT TERM
(
  read -r _ <&3
  # A command that has hardly begun may have no group of its own yet.
  kill -TERM "-$child" 2>/dev/null || kill -TERM "$child" 2>/dev/null
  while [ "$grace" -gt 0 ] && { kill -0 "-$child" || kill -0 "$child"; } 2>/dev/null; do
    sleep 0.1
    grace=$((grace - 1))
  done
  kill -KILL "-$child" 2>/dev/null
  kill -KILL "$child" 2>/dev/null
) >/dev/null 2>&1 &
watcher=$!
echo "$child"
exec >/dev/null
wait "$child"
code=$?
kill -KILL "-$child" 2>/dev/null
kill -KILL "$watcher" 2>/dev/null
exit "$code"
