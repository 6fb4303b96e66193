/**
 * Loaded before clasp: sends what goes out by HTTPS to the server at GOOGLE_ON_LOOPBACK, with its host in a header. clasp has no setting for
 * where Google is, and its HTTP library (node-fetch) calls https.request.
 */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

https.request = (url, { method, headers }) => {
  const { host, pathname, search } = new URL(url);
  return http.request(new URL(pathname + search, process.env.GOOGLE_ON_LOOPBACK), {
    method,
    headers: { ...headers, 'x-google-host': host },
  });
};
syncBuiltinESMExports();
