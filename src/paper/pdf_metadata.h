#pragma once

#include <string>

#include "paper/pdf_writer.h"

namespace vinhdanh::paper {

inline constexpr const char* kPdfProducer = "Vinh Danh";

// The XMP packet of a PDF/A-2b file (ISO 19005-2, 6.6), and the /Info dictionary that agrees with it.
std::string xmp_packet(const PdfInfo& info);
std::string info_dictionary(const PdfInfo& info);

// Bytes of an sRGB profile for the output intent, made once from the standard's figures
// (IEC 61966-2-1), so that no file of the system is needed.
const std::string& srgb_profile();

}  // namespace vinhdanh::paper
