#pragma once

#include <ostream>
#include <string>

#include "campaign/council/certificate_code.h"
#include "campaign/council/decision.h"
#include "campaign/plan/plan.h"
#include "paper/certificate.h"
#include "paper/document.h"

namespace vinhdanh::campaign::council {

// The decision to confer with its list as annex (Decree 30/2020/NĐ-CP, Annex III, form
// 1.2). The bases name the law and decree in force in August 2025; the wording of the
// articles is practice and has not been confirmed by an office yet.
paper::Document decision_document(const plan::Plan& plan, const Decision& decision, base::Instant made);

// "02 tập thể và 05 cá nhân", without what there is none of.
std::string awarded_words(const Decision& decision);
// The certificates in the order of the list, one PDF. `codes` makes what their QR codes
// hold. Warnings name whose text does not fit.
base::Result<std::string> certificates_pdf(const plan::Plan& plan, const Decision& decision,
                                           const CodeMaker& codes, base::Instant made);

// One certificate as it is printed.
paper::Certificate certificate_of(const plan::Plan& plan, const Decision& decision, const Awarded& awarded,
                                  const CodeMaker& codes);
// The same title and moment for every printing.
paper::CertificateOptions certificate_options(const plan::Plan& plan, const Decision& decision,
                                              base::Instant made);

}  // namespace vinhdanh::campaign::council
