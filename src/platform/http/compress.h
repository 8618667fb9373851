#pragma once

#include <string>
#include <string_view>

namespace vinhdanh::platform::http {

enum class Coding { kNone, kGzip, kBrotli };

// The best coding that an Accept-Encoding value takes (q=0 refuses).
Coding accepted_coding(std::string_view accept_encoding);
std::string_view name(Coding coding);

enum class Effort { kPage, kOnce };  // kOnce: slow and small, for what is kept
// Throws std::runtime_error only when memory runs out.
std::string compress(Coding coding, std::string_view content, Effort effort);

bool worth_compressing(std::string_view content_type, std::size_t size);

}  // namespace vinhdanh::platform::http
