#pragma once

#include <filesystem>
#include <string_view>

#include "paper/docx_template.h"

namespace vinhdanh::app {

// The fields of a template from a JSON object: texts, whole numbers, true/false, lists of objects.
// "2025-01-05" is a date, {"dong": 1000} an amount of money, {"png": "logo.png"} a picture beside the data.
// `folder` is where such pictures lie; names that lead out of it are refused.
base::Result<paper::TemplateData> template_data(std::string_view json, const std::filesystem::path& folder);

}  // namespace vinhdanh::app
