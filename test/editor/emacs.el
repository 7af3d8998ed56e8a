;;; Runs in Emacs with eglot on the demo draft: prints what it got as JSON.  -*- lexical-binding: t -*-
(package-initialize)
(require 'eglot)
(require 'json)

(define-derived-mode story-mode text-mode "Story")
(put 'story-mode 'eglot-language-id "markdown")
(add-to-list 'eglot-server-programs
             `(story-mode . (,(getenv "SOURCELINE_NODE") ,(getenv "SOURCELINE_SERVER") "lsp" "--stdio")))

(defvar story-diagnostics nil "The latest diagnostics of the draft.")

(cl-defmethod eglot-handle-notification :before
  (_server (_method (eql textDocument/publishDiagnostics)) &key diagnostics &allow-other-keys)
  (setq story-diagnostics (append diagnostics nil)))

(defun story-actions (server)
  "The titles of the code actions at point that SERVER offers when asked."
  (let ((at (eglot--pos-to-lsp-position)))
    (mapcar (lambda (it) (plist-get it :title))
            (jsonrpc-request server :textDocument/codeAction
                             `(:textDocument ,(eglot--TextDocumentIdentifier)
                               :range (:start ,at :end ,at) :context (:diagnostics [] :triggerKind 1))))))

(setq eglot-sync-connect 60 eglot-connect-timeout 120)
(find-file "draft.md")
(story-mode)
(apply #'eglot (eglot--guess-contact))
(let ((server (eglot-current-server))
      (expected (string-to-number (getenv "SOURCELINE_FINDINGS")))
      (tries 600))
  ;; What rests on absence is said once all sources are read.
  (while (and (> tries 0) (< (length story-diagnostics) expected))
    (accept-process-output nil 0.1)
    (setq tries (1- tries)))
  (goto-char (point-min))
  (search-forward (getenv "SOURCELINE_WORDS"))
  (backward-char 1)
  (let* ((params (eglot--TextDocumentPositionParams))
         (uri (plist-get (eglot--TextDocumentIdentifier) :uri))
         (hover (jsonrpc-request server :textDocument/hover params))
         (actions (story-actions server)))
    (jsonrpc-request server :workspace/executeCommand
                     `(:command "sourceline.writeSheet" :arguments [,uri "html"]))
    (princ (json-encode
            `((diagnostics
               . ,(vconcat (mapcar (lambda (it)
                                     `((line . ,(1+ (plist-get (plist-get (plist-get it :range) :start) :line)))
                                       (code . ,(plist-get it :code))
                                       (message . ,(plist-get it :message))))
                                   story-diagnostics)))
              (hover . ,(plist-get (plist-get hover :contents) :value))
              (actions . ,(vconcat actions)))))))
(kill-emacs 0)
