#pragma once

#include <openssl/ts.h>
#include <string>
#include <string_view>

#include "paper/pdf_signature_test.h"

namespace vinhdanh::paper {

// An authority for tests: OpenSSL's own, whose clock stands still. Answers with DER of TimeStampResp.
class TestStampAuthority {
 public:
  TestStampAuthority(TestCertificate certificate, base::Instant at)
      : certificate_(std::move(certificate)), at_(std::chrono::system_clock::to_time_t(at)) {}

  std::string answer(std::string_view request) const {
    const std::unique_ptr<TS_RESP_CTX, decltype(&TS_RESP_CTX_free)> context(TS_RESP_CTX_new(),
                                                                            TS_RESP_CTX_free);
    TS_RESP_CTX_set_signer_cert(context.get(), certificate_.certificate.get());
    TS_RESP_CTX_set_signer_key(context.get(), certificate_.key.get());
    TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256());
    const std::unique_ptr<ASN1_OBJECT, decltype(&ASN1_OBJECT_free)> policy(OBJ_txt2obj("1.2.3.4.1", 1),
                                                                           ASN1_OBJECT_free);
    TS_RESP_CTX_set_def_policy(context.get(), policy.get());
    TS_RESP_CTX_add_md(context.get(), EVP_sha256());
    TS_RESP_CTX_set_time_cb(
        context.get(),
        [](TS_RESP_CTX*, void* at, long* seconds, long* micros) {
          *seconds = *static_cast<const std::time_t*>(at);
          *micros = 0;
          return 1;
        },
        const_cast<std::time_t*>(&at_));
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> in(
        BIO_new_mem_buf(request.data(), static_cast<int>(request.size())), BIO_free_all);
    const std::unique_ptr<TS_RESP, decltype(&TS_RESP_free)> made(
        TS_RESP_create_response(context.get(), in.get()), TS_RESP_free);
    unsigned char* der = nullptr;
    const int length = i2d_TS_RESP(made.get(), &der);
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(length));
    OPENSSL_free(der);
    return out;
  }

 private:
  TestCertificate certificate_;
  std::time_t at_;
};

}  // namespace vinhdanh::paper
