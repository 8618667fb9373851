#pragma once

#include <gtest/gtest.h>
#include <sstream>
#include <string>

#include "paper/certificate.h"

namespace vinhdanh::paper {

// One certificate, with room for a seal or without.
inline std::string certificate_pdf(base::Instant made, bool room = true) {
  Certificate one;
  one.name = "Bà Nguyễn Thị Mẫu";
  one.award = "GIẤY KHEN";
  CertificateOptions options;
  options.info = {"Giấy khen", "Sở Mẫu", made, room};
  std::ostringstream out;
  EXPECT_FALSE(base::has_errors(render_certificates({&one, 1}, out, options)));
  return out.str();
}

}  // namespace vinhdanh::paper
