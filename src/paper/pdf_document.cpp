#include "paper/pdf_document.h"

#include "paper/pdf_flow.h"

namespace vinhdanh::paper {

base::Problems render_document(const Document& document, std::ostream& out,
                               const std::filesystem::path& fonts) {
  std::size_t at = 0;
  const auto next = [&]() -> std::optional<Section> {
    if (at == document.sections.size()) return std::nullopt;
    return document.sections[at++];
  };
  return render_sections(document, next, out, fonts);
}

base::Problems render_sections(const Document& frame, const std::function<std::optional<Section>()>& next,
                               std::ostream& out, const std::filesystem::path& fonts) {
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
  return problems;
}

base::Result<double> laid_height_mm(std::span<const CellBlock> blocks, const PageSetup& page, double size_pt,
                                    const std::filesystem::path& fonts) {
  const auto family = FontFamily::load(fonts);
  if (!family) return base::refuse(family.error());
  return flow_column(*family, blocks, text_width_mm(page), size_pt).height_mm;
}

}  // namespace vinhdanh::paper
