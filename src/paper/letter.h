#pragma once

#include <filesystem>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "paper/document_decree30.h"
#include "paper/pdf_document.h"

namespace vinhdanh::paper {

// A letter of the administration, such as an invitation (Decree 30/2020/NĐ-CP, Annex III, form 1.7).
struct Letter {
  decree30::Head head{};
  std::string title{};                    // "GIẤY MỜI"
  std::string abstract{};                 // "dự Hội nghị …"; may be empty
  std::vector<std::string> addressees{};  // "Kính gửi:"; may be empty
  std::vector<std::vector<Run>>
      body{};  // paragraphs; runs for bold lead words: {bold("Thời gian: "), plain(…)}
  std::vector<std::string> recipients{};  // "Nơi nhận:", without dashes
  decree30::Signer signer{};
};

// The letter as a section of its own; for docx_writer and for render_letters.
Section letter_section(const Letter& letter, const decree30::Format& format = {});

// One PDF; each letter begins on a new page and counts its pages from 1. Problems as of render_document.
base::Problems render_letters(std::span<const Letter> letters, std::ostream& out,
                              const DocumentInfo& info = {}, const decree30::Format& format = {},
                              const std::filesystem::path& fonts = kFontFolder);

}  // namespace vinhdanh::paper
