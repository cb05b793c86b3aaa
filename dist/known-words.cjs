"use strict";var c=Object.defineProperty;var h=Object.getOwnPropertyDescriptor;var f=Object.getOwnPropertyNames;var _=Object.prototype.hasOwnProperty;var k=(e,t)=>{for(var s in t)c(e,s,{get:t[s],enumerable:!0})},b=(e,t,s,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of f(t))!_.call(e,i)&&i!==s&&c(e,i,{get:()=>t[i],enumerable:!(r=h(t,i))||r.enumerable});return e};var y=e=>b(c({},"__esModule",{value:!0}),e);var j={};k(j,{unknownSpans:()=>N});module.exports=y(j);var x=new Set(`xml version encoding standalone utf-8 iso-8859-1 1.0 true false yes no null string head
  package entities schema builder entity element attribute enumeration value srcschema extendedschema xtkschema namespace xtk nms
  extaccount extaccount-collection group operator operator-group operatorgroup access authenticationtype login email rights
  name label type active account server port provider tenant desc description img lastmodified created createdby folder
  adobe_marketing_cloud adobe_experience_cloud adobe marketing experience cloud campaign
  ims imsserver imsurl imsserverurl imsscope imsscopes scope scopes imsclientid clientid imsclientsecret clientsecret imssecret secret
  callbackserver callbackurl imscallback imscallbackurl redirecturl imsorgid imsorganizationid orgid organizationid
  associationmask imsmask groupmask mask productcontext imsproductcontext identifier client callback organization product context
  serverconf shared datastore hosts web redirection imsconfig authims authimsendpoint authimsclientid authimsclientsecret authimsorgid
  openid adobeid session additional_info.projectedproductcontext dma_campaign dma_campaign_classic https http
  directory_users groups adobe_groups directory_group enterprise client_id client_secret client_secrets org_id org project workspace details
  credentials oauth2 oauth_server_to_server redirect_uri defaultredirecturi ims_org_id integration_type groupname product_profile users
  username identity domain first last country code id configurations
  password passwd pass pwd token key apikey api_key privatekey private_key
  instances files role production stage development url experiencecloud callbackurls accounttype fields rules suppress rule path reason
  until ignore error warning notice off default prod dev test`.split(/\s+/)),v=/\S+/g,S=/[^\s<>"'=:,;{}[\]()]+/g,w=/^(?:[!?/]?-{0,2}|[-|&*#?!/>]{1,3})$/,l=/=*/y;function N(e,t,s){let r=i=>i>0&&i<e.length&&/^[^\s]{2}$/.test(e.slice(i-1,i+1));return[...e.slice(t,s).matchAll(v)].flatMap(({0:i,index:u})=>{let n=t+u,d=[...i.matchAll(S)].filter(o=>{let[m,g]=[n+o.index,n+o.index+o[0].length];return!$(o[0])||m===t&&r(t)||g===s&&r(s)}),[p,a]=[d[0],d.at(-1)];return!p||!a?[]:(l.lastIndex=n+a.index+a[0].length,l.test(e),[{start:n+p.index,end:l.lastIndex}])})}var I=/^\d{1,2}$/,$=e=>w.test(e)||I.test(e)||x.has(e.replace(/^[/?!]|[/?]$/g,"").toLowerCase());0&&(module.exports={unknownSpans});
