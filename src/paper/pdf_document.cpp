#include "paper/pdf_document.h"

#include <sstream>

#include "paper/pdf_flow.h"

namespace vinhdanh::paper {

namespace {

base::Problems render(const Document& frame, const std::function<std::optional<Section>()>& next,
                      std::ostream& out, const std::filesystem::path& fonts, std::size_t& pages) {
  auto section = next();
  if (!section)
    return {{base::Severity::kError,
             {},
             base::msg("There is nothing to print. Choose at least one document."),
             {}}};
  const auto family = FontFamily::load(fonts);
  if (!family) return family.error();
  base::Problems problems;
  PdfWriter writer(out, *family, {frame.info.title, frame.info.author, frame.info.created});
  PdfFlow flow(writer, *family, frame, problems);
  for (; section; section = next()) {
    flow.begin_section(*section);
    for (const auto& block : section->blocks) flow.add(block);
    flow.end_section();
  }
  writer.finish();
  pages = writer.pages();
  return problems;
}

std::function<std::optional<Section>()> sections_of(const Document& document) {
  return [&document, at = std::size_t{0}]() mutable -> std::optional<Section> {
    if (at == document.sections.size()) return std::nullopt;
    return document.sections[at++];
  };
}

}  // namespace

base::Problems render_sections(const Document& frame, const std::function<std::optional<Section>()>& next,
                               std::ostream& out, const std::filesystem::path& fonts) {
  std::size_t pages = 0;
  return render(frame, next, out, fonts, pages);
}

base::Result<double> laid_height_mm(std::span<const CellBlock> blocks, const PageSetup& page, double size_pt,
                                    const std::filesystem::path& fonts) {
  const auto family = FontFamily::load(fonts);
  if (!family) return base::refuse(family.error());
  return flow_column(*family, blocks, text_width_mm(page), size_pt).height_mm;
}

base::Problems render_document(const Document& document, std::ostream& out,
                               const std::filesystem::path& fonts) {
  return render_sections(document, sections_of(document), out, fonts);
}

std::size_t page_count(const Document& document, const std::filesystem::path& fonts) {
  std::ostringstream out;
  std::size_t pages = 0;
  render(document, sections_of(document), out, fonts, pages);
  return pages;
}

}  // namespace vinhdanh::paper
