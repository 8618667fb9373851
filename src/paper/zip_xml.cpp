#include "paper/zip_xml.h"

#include <cstring>
#include <expat.h>
#include <memory>
#include <type_traits>

namespace vinhdanh::paper {

using base::refuse;
using base::Result;

namespace {

constexpr int kChunk = 1 << 16;

std::string_view local(const char* name) {
  const std::string_view whole(name);
  const auto colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

struct Session {
  XML_Parser parser;
  XmlHandler& handler;
  std::uint32_t room;  // levels of nesting that are left
  bool hostile = false;

  void end_early() { XML_StopParser(parser, XML_FALSE); }
  void look() {
    if (handler.stop || !handler.problems.empty()) end_early();
  }
};

Session& session(void* data) {
  return *static_cast<Session*>(data);
}

void on_start(void* data, const char* name, const char** attributes) {
  auto& s = session(data);
  if (s.room == 0) {
    s.hostile = true;
    return s.end_early();
  }
  --s.room;
  s.handler.start(local(name), XmlAttributes(attributes));
  s.look();
}

void on_end(void* data, const char* name) {
  auto& s = session(data);
  ++s.room;
  s.handler.end(local(name));
  s.look();
}

void on_text(void* data, const char* text, int length) {
  session(data).handler.text({text, static_cast<std::size_t>(length)});
}

void on_doctype(void* data, const char*, const char*, const char*, int) {
  session(data).hostile = true;
  session(data).end_early();
}

base::Problem broken(const ZipReader& package, std::string_view part, XML_Parser parser) {
  auto problem = damaged(package.name());
  problem.seen = std::string(part) + ":" + std::to_string(XML_GetCurrentLineNumber(parser));
  return problem;
}

Result<bool> feed(ZipReader::Stream& stream, const ZipReader& package, std::string_view part, Session& s) {
  void* buffer = XML_GetBuffer(s.parser, kChunk);
  if (!buffer) throw std::bad_alloc();
  const auto got = stream.read(static_cast<char*>(buffer), kChunk);
  if (!got) return refuse(got.error());
  const auto status = XML_ParseBuffer(s.parser, static_cast<int>(*got), *got == 0);
  if (s.hostile) return refuse(forbidden_content(package.name()));
  if (!s.handler.problems.empty()) return refuse(s.handler.problems);
  if (s.handler.stop) return false;
  if (status != XML_STATUS_OK) return refuse(broken(package, part, s.parser));
  return *got != 0;
}

}  // namespace

Result<void> parse_part(const ZipReader& package, std::string_view part, XmlHandler& handler,
                        std::uint32_t depth) {
  auto stream = package.stream(part);
  if (!stream) return refuse(std::move(stream.error()));
  const Parser parser(XML_ParserCreate(nullptr));
  if (!parser) throw std::bad_alloc();
  Session s{parser.get(), handler, depth};
  XML_SetUserData(parser.get(), &s);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  for (;;) {
    const auto more = feed(*stream, package, part, s);
    if (!more) return refuse(more.error());
    if (!*more) return {};
  }
}

const char* XmlAttributes::find(std::string_view local_name) const {
  for (const char** pair = pairs_; *pair; pair += 2) {
    const char* name = *pair;
    for (const char* c = name; *c; ++c)
      if (*c == ':') name = c + 1;
    if (std::strncmp(name, local_name.data(), local_name.size()) == 0 && name[local_name.size()] == '\0')
      return pair[1];
  }
  return nullptr;
}

std::string_view XmlAttributes::get(std::string_view local_name) const {
  const char* value = find(local_name);
  return value ? std::string_view(value) : std::string_view();
}

bool XmlAttributes::has(std::string_view local_name) const {
  return find(local_name) != nullptr;
}

}  // namespace vinhdanh::paper
