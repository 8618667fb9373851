#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "access/visit.h"
#include "campaign/papers/plan_fields.h"
#include "campaign/papers/template_store.h"
#include "campaign/registry/evidence.h"
#include "paper/document.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::papers {

// A paper as somebody asks for it.
struct PaperOrder {
  std::string_view kind;                  // of its templates and open points: "decision"
  base::Message file;                     // the name of the download, without its ending
  bool pdf = false;                       // else .docx
  std::function<paper::Document()> ours;  // our wording
  std::function<PaperFields()> fields;    // for the agency's template
};

// Gives out papers: made from the agency's template where one is chosen, else in our wording, with a mark
// while that has an open point that nobody confirmed.
class PaperDesk {
 public:
  PaperDesk(platform::db::Database& db, registry::EvidenceFiles files) : db_(db), files_(std::move(files)) {}

  platform::http::Response answer(const access::Visit& visit, const PaperOrder& order) const;

  // One version of a template, filled: its .docx. The problems name every bad tag.
  base::Result<std::string> filled(const OwnTemplate& from, const PaperFields& fields) const;
  const registry::EvidenceFiles& files() const { return files_; }

 private:
  bool is_open(std::string_view kind) const;

  platform::db::Database& db_;
  registry::EvidenceFiles files_;
};

base::Result<std::string> fill(std::string docx, const std::string& name, const PaperFields& fields);
// As .docx or as PDF laid out by ourselves.
platform::http::Response document_answer(const access::Visit& visit, const paper::Document& document,
                                         const base::Message& file, bool pdf);
// As .docx or, by LibreOffice, as PDF.
platform::http::Response office_answer(const access::Visit& visit, std::string docx,
                                       const base::Message& file, bool pdf);

}  // namespace vinhdanh::campaign::papers
