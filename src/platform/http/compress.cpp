#include "platform/http/compress.h"

#include <brotli/encode.h>
#include <stdexcept>
#include <zlib.h>

namespace vinhdanh::platform::http {
namespace {

bool takes(std::string_view accept, std::string_view coding) {
  while (!accept.empty()) {
    auto item = accept.substr(0, accept.find(','));
    accept.remove_prefix(std::min(accept.size(), item.size() + 1));
    while (item.starts_with(' ')) item.remove_prefix(1);
    const auto name = item.substr(0, item.find_first_of(" ;"));
    if (name != coding) continue;
    return item.find("q=0") == std::string_view::npos || item.find("q=0.") != std::string_view::npos;
  }
  return false;
}

std::string gzip(std::string_view content, int level) {
  z_stream stream{};
  // 31: the largest window, with a gzip header.
  if (deflateInit2(&stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib");
  std::string out(deflateBound(&stream, content.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string brotli(std::string_view content, int quality) {
  std::size_t size = BrotliEncoderMaxCompressedSize(content.size());
  std::string out(size, '\0');
  if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, content.size(),
                             reinterpret_cast<const uint8_t*>(content.data()), &size,
                             reinterpret_cast<uint8_t*>(out.data()))) {
    throw std::runtime_error("brotli");
  }
  out.resize(size);
  return out;
}

}  // namespace

Coding accepted_coding(std::string_view accept_encoding) {
  if (takes(accept_encoding, "br")) return Coding::kBrotli;
  if (takes(accept_encoding, "gzip")) return Coding::kGzip;
  return Coding::kNone;
}

std::string_view name(Coding coding) {
  return coding == Coding::kBrotli ? "br" : coding == Coding::kGzip ? "gzip" : "identity";
}

std::string compress(Coding coding, std::string_view content, Effort effort) {
  switch (coding) {
    case Coding::kBrotli:
      return brotli(content, effort == Effort::kOnce ? 9 : 4);
    case Coding::kGzip:
      return gzip(content, effort == Effort::kOnce ? 9 : 4);
    case Coding::kNone:
      break;
  }
  return std::string(content);
}

bool worth_compressing(std::string_view content_type, std::size_t size) {
  return size > 1024 &&
         (content_type.starts_with("text/") || content_type.find("javascript") != std::string_view::npos ||
          content_type.find("json") != std::string_view::npos ||
          content_type.find("svg") != std::string_view::npos);
}

}  // namespace vinhdanh::platform::http
