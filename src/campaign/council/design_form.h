#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"
#include "paper/certificate_design.h"

namespace vinhdanh::campaign::council {

// "Name as printed" …
base::Message label_of(paper::CertificateField field);

// A design as typed: "width", "height", "artwork" ("own", "none", "picture") and for every box
// "<field>_shown"
// ("yes"),
// "_x", "_y", "_width", "_height" in millimetres, "_font", "_largest", "_smallest" in points, "_align"
// ("left", "centre", "right"), "_colour" ("#9B1C1F"); point or comma. What the form does not have stays as in
// `before`. Numbers that cannot be read become NaN, which paper::check refuses beside the field.
paper::CertificateDesign typed_design(const paper::CertificateDesign& before,
                                      const std::function<std::string_view(std::string_view)>& form,
                                      const std::function<bool(std::string_view)>& has);
// "20.5" as a form writes it, in tenths: "20,5"; no digit after the comma when it is 0.
std::string typed_number(double value);

}  // namespace vinhdanh::campaign::council
