#pragma once

#include <filesystem>
#include <ostream>

#include "base/result.h"
#include "paper/pdf_writer.h"

namespace vinhdanh::paper {

// Crosses 20 mm from the edges of A4 across, with rulers beside them, to measure by how much a printer
// shifts what it prints. `right_mm` and `down_mm`: the shift that is set already, applied as on certificates.
inline constexpr double kCalibrationMm = 20;
base::Problems render_calibration_page(
    double right_mm, double down_mm, const std::string& printer, const PdfInfo& info, std::ostream& out,
    const std::filesystem::path& fonts = "/usr/share/fonts/truetype/liberation2");

}  // namespace vinhdanh::paper
