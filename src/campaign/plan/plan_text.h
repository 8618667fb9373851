#pragma once

#include <string>

#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::plan {

// The whole plan as plain text, paragraph by paragraph as it was signed (blank number
// and day included). The test compares it with the source, line for line.
std::string write_text(const Plan& plan);

// Parts that papers share.
std::string place_and_date(const Head& head);      // "Hải Phòng, ngày tháng 8 năm 2025"
std::string basis_words(const LegalBasis& basis);  // "Quyết định số … ngày … của …"
std::string bases_sentence(const Head& head);      // "Thực hiện Quyết định … như sau:"
std::string time_words(const AgendaItem& item);    // "14h00’-14h20’"
std::string content_words(const AgendaItem& item);
std::string party_words(const AgendaItem& item);
std::string form_words(const Plan& plan);  // "1. Hình thức: Tổ chức …"
std::string duration_words(const Plan& plan);
std::string venue_words(const Plan& plan);

}  // namespace vinhdanh::campaign::plan
