#include "paper/qr_code.h"

#include <memory>
#include <qrencode.h>

namespace vinhdanh::paper {
namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
  if (text.empty() || text.size() > 2331) return std::nullopt;
  const std::vector<unsigned char> bytes(text.begin(), text.end());
  const std::unique_ptr<QRcode, FreeCode> code(
      QRcode_encodeData(static_cast<int>(bytes.size()), bytes.data(), 0, QR_ECLEVEL_M));
  if (!code) return std::nullopt;
  QrCode out;
  out.size = static_cast<std::size_t>(code->width);
  for (std::size_t i = 0; i < out.size * out.size; ++i) out.modules.push_back(code->data[i] & 1u);
  return out;
}

}  // namespace vinhdanh::paper
