import './styles/layers.css'
import './styles/tokens.css'
import './styles/base.css'
import { installLocale } from '#app/i18n/locale.ts'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { fetchPageCodeWhenIdle } from './links/page-code.ts'
import { createReader, ReaderContext } from './reader.ts'
import { createRoutes } from './routes.tsx'

installLocale()

const base = import.meta.env.BASE_URL
const reader = createReader(
  createStaticArchive({ base: `${base}archive/`, fetch: (url, init) => fetch(url, init) }),
)
const router = createBrowserRouter(createRoutes(reader), { basename: base })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root for the reader to be shown in.')

addEventListener('load', fetchPageCodeWhenIdle, { once: true })

createRoot(root).render(
  <StrictMode>
    <ReaderContext value={reader}>
      <QueryClientProvider client={reader.queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ReaderContext>
  </StrictMode>,
)
