#pragma once

#include <span>
#include <string>
#include <string_view>

#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// Name/value pairs as expat gives them; names without prefix on request.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  // By local name, whatever its prefix; empty when absent.
  std::string_view get(std::string_view local_name) const;
  bool has(std::string_view local_name) const;

 private:
  const char* find(std::string_view local_name) const;
  const char** pairs_;
};

// Receives a part as events. Names come without prefix, text as UTF-8 in pieces. What it refuses goes
// into `problems`; parsing ends then, or when `stop` is set.
struct XmlHandler {
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view) {}
  base::Problems problems;
  bool stop = false;
};

// Streams a part through expat. Document type declarations are refused, so there are no entities but the
// five of XML; so is nesting deeper than `depth`.
base::Result<void> parse_part(const ZipReader& package, std::string_view part, XmlHandler& handler,
                              std::uint32_t depth = 64);

}  // namespace vinhdanh::paper
