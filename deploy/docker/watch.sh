#!/usr/bin/env bash
# usage: watch.sh <seconds between looks> <command ...>
# Runs the command. When it has answered live.sh once and then fails to three times in a row, its event loop stands
# still, and a signal to stop would reach nobody: it is killed, and whatever runs this container starts it again.
every=$1
shift
"$@" &
child=$!
trap 'kill -TERM "$child" 2>/dev/null' TERM INT

missed=-1
while kill -0 "$child" 2>/dev/null; do
  sleep "$every" &
  # A signal, or the end of the command, wakes this.
  wait -n "$child" $! 2>/dev/null
  kill -0 "$child" 2>/dev/null || break
  if "$(dirname "$0")/live.sh" 2>/dev/null; then
    missed=0
  elif ((missed >= 0)) && ((++missed >= 3)); then
    echo '{"level":"fatal","msg":"the process has not answered three times in a row and is ended"}' >&2
    kill -KILL "$child"
  fi
done
wait "$child"
exit $?
