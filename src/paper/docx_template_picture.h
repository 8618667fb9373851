#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "paper/docx_template.h"

namespace vinhdanh::paper {

// The pictures that filling one part brings in, and the relationships that lead to them.
class PartPictures {
 public:
  // The part's relationships as they stand ("" when it has none).
  explicit PartPictures(std::string relations) : relations_(std::move(relations)) {}
  // `png` once however often it is used; returns the id to refer to it by.
  std::string add(const std::string& png);

  struct Entry {
    std::string id{}, png{};
  };
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::string relations_;
  std::vector<Entry> entries_;
  std::size_t last_ = 0;
};

// What a picture tag shows: the picture of the field, or the code of its text. `width` is the format of the
// tag, in millimetres, or empty. Nothing when the field can be no picture or the width is not 1…500.
std::optional<TemplatePicture> picture_of(const TemplateValue& value, const std::string& width);
// A run that shows it, behind `run` and in its place of the text.
pugi::xml_node insert_picture(pugi::xml_node run, const TemplatePicture& picture, const std::string& relation,
                              unsigned id);

}  // namespace vinhdanh::paper
