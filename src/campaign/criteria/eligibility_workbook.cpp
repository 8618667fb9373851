#include "campaign/criteria/eligibility_workbook.h"

#include <unordered_map>

#include "campaign/criteria/verdict_words.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::msg;
using paper::CellMark;
using paper::XlsxValue;

XlsxValue cell(std::string text, CellMark mark = CellMark::kNone) {
  return {std::move(text), mark, {}};
}

CellMark mark_of(rules::Overall overall) {
  if (overall == rules::Overall::kEligible) return CellMark::kNew;
  return overall == rules::Overall::kNotEligible ? CellMark::kError : CellMark::kWarning;
}

class Book {
 public:
  Book(paper::XlsxWriter& writer, const Verdicts& verdicts, base::Language language)
      : writer_(writer), verdicts_(verdicts), language_(language) {
    for (const auto& unit : verdicts.registry().units) unit_names_.emplace(unit.code, unit.name);
    summary_ = sheet(msg("Verdicts"), {{msg("Code"), 14},
                                       {msg("Name"), 34},
                                       {msg("Unit"), 34},
                                       {msg("Post"), 34},
                                       {msg("Verdict"), 22},
                                       {msg("What is missing"), 70}});
    details_ = sheet(msg("Reasons"), {{msg("Code"), 14},
                                      {msg("Name"), 34},
                                      {msg("Criterion"), 10},
                                      {msg("Verdict"), 18},
                                      {msg("Reason"), 110}});
  }

  void add(const Judged& judged) {
    const auto verdict = verdicts_.explained(judged.subject);
    std::string missing;
    for (const auto& set : verdict.missing) {
      if (!missing.empty()) missing += "\n";
      for (const auto& change : set)
        missing += (&change == &set.front() ? "" : "; ") + change.text.in(language_);
    }
    writer_.add_row(summary_, std::vector<XlsxValue>{
                                  cell(judged.subject.code), cell(judged.name),
                                  cell(unit_names_[judged.unit_code]), cell(judged.post),
                                  cell(say(label(judged.overall)), mark_of(judged.overall)), cell(missing)});
    for (const auto& criterion : verdict.criteria) {
      writer_.add_row(details_, std::vector<XlsxValue>{cell(judged.subject.code), cell(judged.name),
                                                       cell(criterion.id), cell(say(label(criterion.value))),
                                                       cell(criterion.reason.in(language_))});
    }
  }

 private:
  std::string say(const base::Message& message) const { return base::say(language_, message); }

  std::size_t sheet(const base::Message& name, const std::vector<std::pair<base::Message, double>>& columns) {
    paper::XlsxSheet made;
    made.name = say(name);
    for (const auto& [title, width] : columns) {
      paper::XlsxColumn column;
      column.title = say(title);
      column.width = width;
      column.wrap = width > 60;
      made.columns.push_back(std::move(column));
    }
    made.frozen_columns = 2;
    return writer_.add_sheet(std::move(made));
  }

  paper::XlsxWriter& writer_;
  const Verdicts& verdicts_;
  base::Language language_;
  std::unordered_map<std::string, std::string> unit_names_;
  std::size_t summary_ = 0;
  std::size_t details_ = 0;
};

}  // namespace

std::string eligibility_workbook(const Verdicts& verdicts, base::Language language,
                                 const std::function<bool(const Judged&)>& keep, base::Instant made) {
  return paper::xlsx_bytes(
      {base::say(language, msg("Verdicts by the criteria of the plan")), "Vinh Danh", made},
      [&](paper::XlsxWriter& writer) {
        Book book(writer, verdicts, language);
        for (const auto& judged : verdicts.all()) {
          if (keep(judged)) book.add(judged);
        }
      });
}

}  // namespace vinhdanh::campaign::criteria
