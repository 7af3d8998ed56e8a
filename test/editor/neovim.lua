-- Runs in Neovim's own language client on the draft that is open: prints what it got as JSON and quits.
local server, folder, words = vim.env.SOURCELINE_SERVER, vim.env.SOURCELINE_FOLDER, vim.env.SOURCELINE_WORDS

local function finish(result)
  io.stdout:write(vim.json.encode(result) .. '\n')
  vim.cmd('qall!')
end

local function hover()
  local line, column
  for number, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local at = text:find(words, 1, true)
    if at and not line then line, column = number, at end
  end
  vim.api.nvim_win_set_cursor(0, { line, column })
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local answer = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 20000) or {}
  for _, it in pairs(answer) do return it.result and it.result.contents.value end
end

vim.api.nvim_create_autocmd('DiagnosticChanged', {
  callback = function()
    local found = vim.tbl_map(function(it)
      return { line = it.lnum + 1, code = it.user_data.lsp.code, message = it.message, source = it.source }
    end, vim.diagnostic.get(0))
    -- What rests on absence is said once all sources are read.
    if #found < tonumber(vim.env.SOURCELINE_FINDINGS) then return end
    vim.schedule(function() finish({ diagnostics = found, hover = hover() }) end)
  end,
})

local client = vim.lsp.start_client({
  name = 'sourceline',
  cmd = { vim.env.SOURCELINE_NODE, server, 'lsp', '--stdio' },
  root_dir = folder,
  workspace_folders = { { name = 'story', uri = vim.uri_from_fname(folder) } },
})
vim.lsp.buf_attach_client(0, client)
