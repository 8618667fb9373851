#include "paper/letter.h"

namespace vinhdanh::paper {

Section letter_section(const Letter& letter, const decree30::Format& format) {
  auto section = decree30::section(format);
  decree30::append_head(section, letter.head, format);
  decree30::append_title(section, letter.title, letter.abstract, format);
  decree30::append_addressees(section, letter.addressees, format);
  for (const auto& paragraph : letter.body) decree30::append_text(section, paragraph, format);
  decree30::append_closing(section, letter.recipients, letter.signer, format);
  return section;
}

base::Problems render_letters(std::span<const Letter> letters, std::ostream& out, const DocumentInfo& info,
                              const decree30::Format& format, const std::filesystem::path& fonts) {
  std::size_t at = 0;
  const auto next = [&]() -> std::optional<Section> {
    if (at == letters.size()) return std::nullopt;
    return letter_section(letters[at++], format);
  };
  return render_sections(decree30::document(info, format), next, out, fonts);
}

}  // namespace vinhdanh::paper
