#include "paper/qr_code.h"

#include <memory>
#include <qrencode.h>
#include <string>

namespace vinhdanh::paper {
namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
  if (text.empty() || text.size() > 2331) return std::nullopt;
  const std::string content(text);
  const std::unique_ptr<QRcode, FreeCode> code(
      text.find('\0') == std::string_view::npos
          ? QRcode_encodeString(content.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1)
          : QRcode_encodeData(static_cast<int>(content.size()),
                              reinterpret_cast<const unsigned char*>(content.data()), 0, QR_ECLEVEL_M));
  if (!code) return std::nullopt;
  QrCode out;
  out.size = static_cast<std::size_t>(code->width);
  for (std::size_t i = 0; i < out.size * out.size; ++i) out.modules.push_back(code->data[i] & 1u);
  return out;
}

}  // namespace vinhdanh::paper
