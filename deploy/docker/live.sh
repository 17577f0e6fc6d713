#!/usr/bin/env bash
# Exits with 0 when the process in this container answers within 5 s. Its event loop has to turn for that.
exec timeout 5 bash -c '
  exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
  printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$2" >&3
  read -r -u 3 line && [[ $line == HTTP/1.*\ [23]* ]]
' live "${LIVE_PORT:-${HEALTH_PORT:-}}" "${LIVE_PATH:-/health/live}"
