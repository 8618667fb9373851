#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <ostream>
#include <span>

#include "base/result.h"
#include "paper/document.h"

namespace vinhdanh::paper {

inline constexpr const char* kFontFolder = "/usr/share/fonts/truetype/liberation2";

// The document as a tagged PDF/A-2b, laid out here: same content and measures as docx_writer gives, though
// lines may break elsewhere. `font` of the document is not looked at: the faces have the widths of Times New
// Roman. Warnings: characters that the fonts lack, pictures that cannot be printed (pdf_image.h). Errors: no
// fonts, nothing to print.
base::Problems render_document(const Document& document, std::ostream& out,
                               const std::filesystem::path& fonts = kFontFolder);

// As above for sections that are made one after another, so that thousands need no room in memory: `next`
// gives nothing at the end. `frame` has no sections.
base::Problems render_sections(const Document& frame, const std::function<std::optional<Section>()>& next,
                               std::ostream& out, const std::filesystem::path& fonts = kFontFolder);

// On how many pages it is laid out; 0 when it cannot be.
std::size_t page_count(const Document& document, const std::filesystem::path& fonts = kFontFolder);

// How high these paragraphs are as laid out in the text width of the page, in millimetres; for limits such as
// "half a page". The problem when there are no fonts.
base::Result<double> laid_height_mm(std::span<const CellBlock> blocks, const PageSetup& page, double size_pt,
                                    const std::filesystem::path& fonts = kFontFolder);

}  // namespace vinhdanh::paper
