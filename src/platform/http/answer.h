#pragma once

#include <functional>

#include "platform/http/router.h"
#include "platform/http/server.h"

namespace vinhdanh::platform::http {

// From a whole request to the response that goes out: finds the handler, turns what
// it throws into an error page (the one place for that), then entity tag and
// compression. Never throws.
Response answer(const Router& router, const Server::ErrorPage& on_error, const Request& request);

// Adds an ETag to a page (200, GET or HEAD) and makes it 304 when the client has it;
// compresses text that is worth it when the client takes it (br before gzip).
void finish(const Request& request, Response& response);

}  // namespace vinhdanh::platform::http
