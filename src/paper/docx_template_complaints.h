#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "paper/docx_template.h"
#include "paper/docx_template_tags.h"

namespace vinhdanh::paper {

// What can be wrong with a tag, as sentences; each is reported once.
class Complaints {
 public:
  Complaints(base::Place place, base::Problems& problems) : place_(std::move(place)), problems_(problems) {}

  void not_closed_by_brace(const std::string& text);
  void too_many_tags(std::size_t most);
  void too_intricate();
  void unpaired(const Tag& tag);
  void crosses_a_border(const Tag& tag);
  void no_list(const Tag& tag);
  void no_picture(const Tag& tag);
  void unfit_format(const Tag& tag);
  void unknown(const Tag& tag, const std::vector<std::string>& names);

 private:
  void add(base::Message text, const std::string& seen);
  base::Place place_;
  base::Problems& problems_;
  std::unordered_set<std::string> unknown_{};  // tags that were complained about
};

}  // namespace vinhdanh::paper
