#pragma once

#include <string>

#include "paper/qr_code.h"

namespace vinhdanh::paper {

// The code as a black and white PNG (ISO/IEC 15948), 8 pixels to a module, with its quiet zone of four
// modules, so that it stays sharp in print and may stand on any ground.
std::string qr_png(const QrCode& code);

}  // namespace vinhdanh::paper
