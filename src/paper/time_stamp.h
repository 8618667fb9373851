#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

// Time-stamps of an authority (RFC 3161): proof that some bytes were there at a moment.
namespace vinhdanh::paper {

// Takes a request (DER of TimeStampReq) to the authority and brings its answer (DER of TimeStampResp).
using StampSender = std::function<base::Result<std::string>(std::string_view request)>;

// The token (DER) of the authority over these bytes, by SHA-256. Refused when the authority refuses, or
// answers to something else.
base::Result<std::string> time_stamp(std::string_view bytes, const StampSender& send);

struct TimeStamp {
  base::Instant at{};
  std::string authority{};  // common name of its certificate
  bool trusted = false;     // it leads to one of the roots and may give out time-stamps
  bool operator==(const TimeStamp&) const = default;
};
// Nothing when it is no token, its signature is broken or it is over other bytes. `roots`: certificates as
// PEM, judged as of `now`.
std::optional<TimeStamp> check_time_stamp(std::string_view token, std::string_view bytes,
                                          const std::vector<std::string>& roots, base::Instant now);
bool is_time_stamp(std::string_view cms);

}  // namespace vinhdanh::paper
